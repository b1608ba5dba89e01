import { Fragment } from 'react'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, PanelPart } from '@/components/ui/Page'
import { formatDayLong, day } from '@/lib/kernel/day'
import type { Block, LetterView, RichText, Signatory } from '@/lib/letters/view'

/** A letter as a page: the same words in the same order as its PDF, without its layout. Its headings begin at the third level. */
export function LetterPage({ letter }: { letter: LetterView }) {
  return (
    <Panel>
      <PanelPart>
        <div className="prose">
          <p>
            <strong>{letter.sender.name}</strong>
            {letter.sender.lines.map((line) => (
              <Fragment key={line}>
                <br />
                {line}
              </Fragment>
            ))}
          </p>
          {letter.addressee && <p className="whitespace-pre-line">{letter.addressee.lines.join('\n')}</p>}
          <p className="small">
            {formatDayLong(day(letter.issuedOn))}
            {letter.ourReference ? `, ${letter.ourReference}` : ''}
          </p>
          <h3>{letter.title}</h3>
          {letter.salutation && <p>{letter.salutation}</p>}
          <Blocks blocks={letter.blocks} />
          {letter.closing && <p>{letter.closing}</p>}
          {letter.signatories?.map((who) => <Signed key={who.name} who={who} />)}
          {letter.footer && <p className="small">{letter.footer}</p>}
          {letter.annexes?.map((annex) => (
            <Fragment key={annex.title}>
              <h3>{annex.title}</h3>
              <Blocks blocks={annex.blocks} />
            </Fragment>
          ))}
        </div>
      </PanelPart>
    </Panel>
  )
}

const Blocks = ({ blocks }: { blocks: readonly Block[] }) => blocks.map((block, at) => <One key={at} block={block} />)

function One({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading':
      return block.level === 1 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>
    case 'paragraph':
      return <p className="whitespace-pre-line">{rich(block.text)}</p>
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{rich(item)}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'clause':
      return (
        <>
          <h4>{`Artikel ${block.number}. ${block.title}`}</h4>
          {block.paragraphs.map((text, at) => (
            <p key={at}>{rich(text)}</p>
          ))}
        </>
      )
    case 'facts':
      return <DefinitionList items={[...block.items]} />
    case 'notice':
      return (
        <p className="whitespace-pre-line">
          {block.title && (
            <>
              <strong>{block.title}</strong>
              <br />
            </>
          )}
          {rich(block.text)}
        </p>
      )
    case 'signature':
      return block.signatories.map((who) => <Signed key={who.name} who={who} />)
    case 'table':
      return (
        <DataTable
          bare
          caption={block.caption}
          showCaption
          rows={[...block.rows, ...(block.total ? [block.total] : [])].map((cells, at) => ({ key: String(at), cells }))}
          rowKey={(row) => row.key}
          columns={block.columns.map((column, at) => ({ head: column.label, ...(column.align === 'end' ? { align: 'right' as const } : {}), cell: (row: { cells: readonly string[] }) => row.cells[at] ?? '' }))}
        />
      )
  }
}

const Signed = ({ who }: { who: Signatory }) => (
  <p>
    <strong>{who.name}</strong>
    <br />
    {who.role}
    {who.onBehalfOf && (
      <>
        <br />
        {`namens ${who.onBehalfOf}`}
      </>
    )}
    {who.mandate && (
      <>
        <br />
        <span className="small">{who.mandate}</span>
      </>
    )}
  </p>
)

const rich = (text: RichText) => (typeof text === 'string' ? text : text.map((run, at) => (typeof run === 'string' ? <Fragment key={at}>{run}</Fragment> : <strong key={at}>{run.strong}</strong>)))
