import { createServer, request, type IncomingMessage } from 'node:http'

/** What stands in front of several processes of the portal: one address, and `choose` says which of them answers. */
export async function inFrontOf(choose: (incoming: IncomingMessage) => string): Promise<{ address: string; stop: () => Promise<void> }> {
  const proxy = createServer((incoming, outgoing) => {
    const { hostname, port } = new URL(choose(incoming))
    const onward = request({ hostname, port, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  const address = proxy.address()
  return { address: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`, stop: () => new Promise((end) => (proxy.closeAllConnections(), proxy.close(() => end()))) }
}
