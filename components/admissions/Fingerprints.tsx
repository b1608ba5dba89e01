import { DefinitionList } from '@/components/ui/DefinitionList'
import { longFingerprint } from '@/lib/format'

/** A fingerprint or key to compare by eye, in groups of eight. */
export function Fingerprint({ of }: { of: string }) {
  return <span className="break-words">{longFingerprint(of)}</span>
}

/** A text to copy as it stands, line by line. */
export function Copyable({ text, label }: { text: string; label: string }) {
  return (
    <pre className="whitespace-pre-wrap break-all" aria-label={label}>
      {text}
    </pre>
  )
}

/** The public keys that this portal signs with, the newest first. */
export function SigningKeys({ keys }: { keys: readonly { readonly key: string; readonly hex: string }[] }) {
  return <DefinitionList items={keys.map(({ key, hex }) => ({ label: `Sleutel ${key}`, value: <Fingerprint of={hex} /> }))} />
}
