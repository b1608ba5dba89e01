import { expect, test } from 'vitest'
import { securityTxt } from '@/lib/security-txt'

const now = new Date('2026-02-28T12:00:00Z')

test('security.txt names the contact, until when it holds, and its own address over HTTPS', () => {
  expect(securityTxt('mailto:meld@gemeente.example', 'https://portaal.example', now)).toBe('Contact: mailto:meld@gemeente.example\nExpires: 2026-08-27T12:00:00Z\nPreferred-Languages: nl, en\nCanonical: https://portaal.example/.well-known/security.txt\n')
  expect(securityTxt('https://gemeente.example/meld', 'http://localhost:3000', now)).not.toContain('Canonical')
})

test.each([undefined, '', 'meld@gemeente.example', 'http://gemeente.example', 'mailto:niemand', 'javascript:alert(1)', 'mailto:a@b.nl\nContact: mailto:x@y.nl'])('nobody is named by %j', (contact) => {
  expect(securityTxt(contact, 'https://portaal.example', now)).toBeNull()
})
