/**
 * Characters that our own YAML never holds unescaped: tabs, controls, direction changes, line separators, half
 * characters.
 */
export const suspectCharacter =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u
