const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request comes from this machine and not from a foreign page in its browser: the local Discord asks for no
 * login, so that neither a page of another origin nor a foreign name that has been made to point to 127.0.0.1 (DNS
 * rebinding) may reach it. `host` and `origin` are the headers; programs send no `Origin`.
 */
export function isFromHere(host: string | undefined, origin: string | undefined): boolean {
	if (host === undefined || !loopback.has(host.replace(/:\d+$/, '').toLowerCase())) return false;
	return origin === undefined || origin === `http://${host}`;
}
