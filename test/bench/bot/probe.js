// Loaded into each bot's process: tells the bench how much memory (bytes) and processor time (µs) it has used.
process.on('message', () => {
	const { user, system } = process.cpuUsage();
	process.send?.({ rss: process.memoryUsage.rss(), cpu: user + system });
});
process.channel?.unref();
