/** A small library with small faults, for `vivarium demo`: path to text. */
export const sampleLibrary: Readonly<Record<string, string>> = {
  'README.md': `# The allotment handbook

How we tend the shared garden, from the first seed to the last apple.

- [Getting a plot](guide/getting-a-plot.md)
- [The year in the garden](guide/the-year.md)
- [Compost](guide/compost.md)
- [Watering](guide/wattering.md)
- [Tools](tools/README.md)
- [Rules we agreed on](rules.md#quiet-hour)
`,
  'rules.md': `# Rules we agreed on

## Quiet hours

Between one and three nobody runs a machine.

## Paths

Keep the paths wide enough for a wheelchair. See [the tools](Tools/README.md) for the path gauge.

## Water

Everyone fills the cans they empty; [watering](guide/watering.md#how-much) says how much each bed needs.
`,
  'guide/getting-a-plot.md': `# Getting a plot

#### Ask at the gate

The gate is open on Saturdays. Bring the form; the AGM decides in spring.

#### Wait a little

There is a list. It moves faster than people think.

## Take over

You get a key, a neighbour to ask, and [a list of tools](../tools/readme.md).
`,
  'guide/the-year.md': `# The year in the garden

## Contents

- [Winter](#winter)
- [Spring](#spring)
- [Autumn](#autumn)

## Winter

Prune, sharpen, plan. ![](../images/pruning.svg)

## Spring

Sow. The [compost](compost) should be ready by now.

## Summer

Water early. Water early in the morning, before the sun is over the wall, and never in the heat of the day.

## Autumn

Gather, share, and turn the heap as [compost](../compost.md#turning) tells.
`,
  'guide/compost.md': `# Compost

##Layers

Green, brown, green, brown: kitchen scraps, then leaves.

## Turning

Turn the heap every six weeks. The AGM lends the long fork, see [tools](../tools/README.md#long-fork).

## Trouble

It smells? Add brown. It is dry? (See watering)[watering.md].
`,
  'guide/watering.md': `# Watering

## How much

A can for each square metre, twice a week. The AGM pays for the water.

## When

Water early in the morning, before the sun is over the wall, and never in the heat of the day.
`,
  'guide/seed-swap.md': `# The seed swap

In March everyone brings what is left over and takes home what is new.
`,
  'tools/README.md': `# Tools

## The long fork

For the heap. Hangs behind the door.

## Shears

Clean them. Every time.

![A pair of shears](../images/shears.svg)
`,
  'images/pruning.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 9 9 1"/></svg>\n',
  'images/shears.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1 9 9M9 1 1 9"/></svg>\n',
}
