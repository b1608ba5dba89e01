import type { Part } from '@/lib/files/difference'

const WORDS = { added: 'Toegevoegd: ', removed: 'Weggelaten: ' } as const

/** Two texts in one: each change says in words what it is, so that it reads the same without colour and aloud. */
export function DifferenceText({ parts }: { parts: readonly Part[] }) {
  return (
    <div className="prose whitespace-pre-line">
      {parts.map((part, at) => {
        if (part.kind === 'same') return <span key={at}>{part.text}</span>
        const Tag = part.kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={at}>
            <span className="small">[{WORDS[part.kind]}</span>
            {part.text.trim()}
            <span className="small">]</span>{' '}
          </Tag>
        )
      })}
    </div>
  )
}
