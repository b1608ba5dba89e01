import { randomInt } from 'node:crypto'
import type { Day } from '@/lib/kernel/day'
import { LIST_CODE_LETTERS } from '../schema'

/** A number that tells nothing about the person: a letter, the year and five drawn characters. */
export const drawNumber = (letter: string, on: Day): string => `${letter}-${on.slice(0, 4)}-${Array.from({ length: 5 }, () => LIST_CODE_LETTERS[randomInt(LIST_CODE_LETTERS.length)] ?? '2').join('')}`
