import tseslint from 'typescript-eslint'

/** Only what neither the types nor the architecture test can see. */
export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      '.astro',
      'schemas/types.ts',
      '**/*.astro',
      'engine/faces/cli/launch.mjs',
      'eslint.config.js',
      'astro.config.mjs',
    ],
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['tests/**', 'engine/faces/cli/**', 'schemas/generate.ts'], rules: { 'no-console': 'off' } },
)
