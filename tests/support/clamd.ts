import { createServer, type Server, type Socket } from 'node:net'

export type Mood = 'clean' | 'found' | 'closes' | 'hangs' | 'garbage' | 'too-long' | 'too-large' | 'past-limits'

const ANSWERS: Partial<Record<Mood, string>> = {
  clean: 'stream: OK\0',
  found: 'stream: Win.Test.EICAR_HDB-1 FOUND\0',
  garbage: 'HTTP/1.1 200 OK\r\n\r\nstream: OK\0',
  'too-long': 'stream: OK'.repeat(500),
  'past-limits': 'stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0',
}

/** A scanner on loopback that speaks clamd's protocol and answers as its mood is; keeps what it was sent. */
export async function fakeClamd(): Promise<{ readonly at: string; mood: Mood; readonly seen: Buffer[]; close(): Promise<void> }> {
  const seen: Buffer[] = []
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    open.add(socket)
    let received = Buffer.alloc(0)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      if (received.toString('latin1') === 'zVERSION\0') return void socket.end('ClamAV 1.4.3/27800/Sun Nov 30 10:30:00 2025\0')
      if (fake.mood === 'closes') return void socket.destroy()
      // Past its own limit clamd says so in the middle of the stream, and ends.
      if (fake.mood === 'too-large') return void socket.end('INSTREAM size limit exceeded. ERROR\0')
      const content = streamOf(received)
      if (content === null) return
      seen.push(content)
      const answer = ANSWERS[fake.mood]
      if (answer !== undefined) socket.end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const fake = {
    at: `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    mood: 'clean' as Mood,
    seen,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return fake
}

/** What was streamed, once its empty last chunk is there; throws on what isn't INSTREAM. */
function streamOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (received.length < command.length) return null
  if (received.toString('latin1', 0, command.length) !== command) throw new Error('not INSTREAM')
  const chunks: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    if (at + 4 + length > received.length) return null
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
