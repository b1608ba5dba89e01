import { diffWords } from 'diff'

/** Two texts as one: what went is struck through, what came is underlined, each with its word for who doesn't see that. */
export function Difference({ before, after }: { before: string; after: string }) {
  if (before === after) return <p className="whitespace-pre-line">{after}</p>
  return (
    <p className="whitespace-pre-line">
      {diffWords(before, after).map((part, at) =>
        part.removed ? (
          <del key={at}>
            <span className="sr-only">vervallen: </span>
            {part.value}
          </del>
        ) : part.added ? (
          <ins key={at}>
            <span className="sr-only">nieuw: </span>
            {part.value}
          </ins>
        ) : (
          part.value
        ),
      )}
    </p>
  )
}
