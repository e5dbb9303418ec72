import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { skills } from '../../engine/skills/index.ts'
import { openPageTexts } from '../../engine/skills/reading/pageText.ts'

describe('every skill has its document', () => {
  test.each(skills.map((skill) => skill.name))('%s', (name) => {
    const file = new URL(`../../library/skills/${name}/SKILL.md`, import.meta.url)
    expect(existsSync(file)).toBe(true)
    const text = readFileSync(file, 'utf8')
    const { fields } = openPageTexts()(text)
    expect(fields?.['name']).toBe(name)
    expect(String(fields?.['description']).length).toBeLessThanOrEqual(1024)
    expect(text.split('\n').length).toBeLessThan(100)
  })

  test('names no skill twice', () => {
    expect(new Set(skills.map((skill) => skill.name)).size).toBe(skills.length)
  })
})
