import { connect, createServer, type Server, type Socket } from 'node:net'

/** A wire to a server that can be frozen: what is sent stays where it is and nobody is told, as when a switch hangs. */
export class Wire {
  #server: Server | null = null
  readonly #sockets = new Set<Socket>()
  #frozen = false
  port = 0

  /** Opens it between a port of its own and this one; both ends are on this machine. */
  async up(to: number): Promise<void> {
    const server = createServer((near) => {
      const far = connect(to, '127.0.0.1')
      for (const [socket, other] of [[near, far], [far, near]] as const) {
        this.#sockets.add(socket)
        socket.on('data', (part) => void other.write(part))
        socket.on('error', () => other.destroy())
        socket.on('end', () => other.end())
        socket.on('close', () => this.#sockets.delete(socket))
        if (this.#frozen) socket.pause()
      }
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    this.port = typeof address === 'object' && address ? address.port : 0
    this.#server = server
  }

  freeze(): void {
    this.#frozen = true
    for (const socket of this.#sockets) socket.pause()
  }

  thaw(): void {
    this.#frozen = false
    for (const socket of this.#sockets) socket.resume()
  }

  async down(): Promise<void> {
    const server = this.#server
    const closed = new Promise<void>((end) => (server ? server.close(() => end()) : end()))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }
}
