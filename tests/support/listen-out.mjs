// Loaded before a process of the portal: notes whatever it looks up and connects to, and lets it go on.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const note = (line) => appendFileSync(process.env.CONNECTIONS_LOG, `${line}\n`)

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...words) {
  const [first, second] = Array.isArray(words[0]) ? words[0] : words
  const to = typeof first === 'object' && first !== null ? first : typeof first === 'number' || /^\d+$/.test(first) ? { port: first, host: typeof second === 'string' ? second : 'localhost' } : { path: first }
  note(to.path && !to.port ? `socket ${to.path}` : `${to.host ?? 'localhost'}:${to.port}`)
  return connect.apply(this, words)
}

for (const [where, names] of [[dns, ['lookup', 'resolve', 'resolve4', 'resolve6']], [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']]]) {
  for (const name of names) {
    const original = where[name]
    where[name] = function (host, ...words) {
      note(`name ${host}`)
      return original.call(this, host, ...words)
    }
  }
}

for (const name of ['send', 'connect']) {
  const original = dgram.Socket.prototype[name]
  dgram.Socket.prototype[name] = function (...words) {
    note(`datagram ${JSON.stringify(words.filter((word) => ['string', 'number'].includes(typeof word)))}`)
    return original.apply(this, words)
  }
}
