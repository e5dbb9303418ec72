import { basePath } from './basePath.ts'
import type { Explanation } from './explanation.ts'
import { lowerCase } from './lowerCase.ts'
import { otherLanguage } from './otherLanguage.ts'
import { pageAsFolder } from './pageAsFolder.ts'
import { servedFolder } from './servedFolder.ts'

/** Every explanation that a link is asked about; the first that holds for a link takes it. */
export const explanations: readonly Explanation[] = [otherLanguage, lowerCase, basePath, pageAsFolder, servedFolder]
