import type { IncomingHttpHeaders } from 'node:http';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request comes from this machine and not from a foreign page in its browser: the local Discord asks for no
 * login, so that neither a page of another origin nor a foreign name that has been made to point to 127.0.0.1 (DNS
 * rebinding) may reach it. Programs send no `Origin`. Browsers send none either with the GET for a picture or a frame
 * of a foreign page, but say from where it comes; a link that is followed from there is a visit as any other.
 */
export function isFromHere(headers: IncomingHttpHeaders): boolean {
	const { host, origin, 'sec-fetch-dest': destination, 'sec-fetch-site': site } = headers;
	if ((site === 'cross-site' || site === 'same-site') && destination !== 'document') return false;
	if (host === undefined || !loopback.has(host.replace(/:\d+$/, '').toLowerCase())) return false;
	return origin === undefined || origin === `http://${host}`;
}
