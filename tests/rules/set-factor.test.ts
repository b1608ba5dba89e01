import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checkbox } from '@/components/ui/form/Choice'
import { SetFactor } from '@/lib/auth/schema'

test('the tick under the recovery codes, as its page draws it, is taken; without it the form says what to do', () => {
  const value = /value="([^"]*)"/.exec(renderToStaticMarkup(createElement(Checkbox, { name: 'kept', label: 'Ik heb de herstelcodes bewaard.' })))?.[1]
  expect(SetFactor.safeParse({ code: '123 456', kept: value }).success).toBe(true)
  expect(SetFactor.safeParse({ code: '123 456' }).error?.issues.map(({ message }) => message)).toEqual(['Bewaar de herstelcodes en zet dan een kruisje.'])
})
