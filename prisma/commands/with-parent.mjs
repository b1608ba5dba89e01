// Loaded into a child process: when its parent is gone, even by kill -9, it goes too and frees its port.
// Its own children inherit this flag but have another parent, and keep their own channel.
if (process.env.PERCEEL_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.exit(0))
  // Listening would keep the process alive; its work alone decides how long it lives.
  process.channel?.unref()
}
