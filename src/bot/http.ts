import { DefaultRestOptions, HTTPError, RESTJSONErrorCodes, type RESTOptions, type ResponseLike } from 'discord.js';
import { asExpected } from './expected.js';
import { handedOn } from './response.js';

/**
 * Asks Discord over HTTP as discord.js does, with four differences. Too many edits of an old message come as 429, as rate
 * limits do, but with a code and without a time to wait: discord.js would try for ever. Here they are a refusal (400) as
 * any other. A web page, such as the one on which a hotel wants its guests to log in, or any JSON would pass for an
 * answer of Discord's; here it rejects. Where the connection breaks, what can be asked twice is. And that an interaction
 * is answered already is no refusal where we have not heard what became of our own answer.
 */
export const request: RESTOptions['makeRequest'] = async (url, init) => {
	const response = await ask(url, init).catch((error: unknown) => {
		goesUnheard(url);
		if (!isBroken(error) || !isRepeatable(url, init)) throw error;
		return ask(url, init);
	});
	const { status: given } = response;
	if (given >= 500) goesUnheard(url);
	else if (given !== 429 && unheard.delete(url) && given === 400) return unlessAnswered(response);
	if (given < 500 && given !== 429 && isStrange(response)) {
		throw new HTTPError(given, 'no answer of Discord', init.method ?? 'GET', url, {});
	}
	if (given === 200) return asExpected(url, init.method ?? 'GET', response);
	if (given !== 429) return response;
	const body = await response.text();
	const status = CODE.exec(body)?.[1] === TOO_MANY_EDITS ? 400 : 429;
	return handedOn(response, body, status);
};

/** A web page, or what is not there without Discord's saying so. Of what is empty Discord itself says that it is a page. */
const isStrange = ({ status, headers }: ResponseLike): boolean => {
	if (status === 204) return false;
	const type = headers.get('Content-Type') ?? '';
	return type.startsWith('text/html') || (status === 404 && !type.startsWith('application/json'));
};

const CODE = /"code"\s*:\s*(\d+)/;
const TOO_MANY_EDITS = String(RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached);

type Ask = RESTOptions['makeRequest'];

// The two know the same RequestInit by different names.
const ask: Ask = (url, init) =>
	DefaultRestOptions.makeRequest(url, init as Parameters<typeof DefaultRestOptions.makeRequest>[1]);

const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/;
const ANSWERED = String(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);

/** The addresses of our answers to interactions of which we have not heard whether Discord has them. */
const unheard = new Set<string>();
/** What discord.js asks again, it does at once; what it gave up is forgotten when there is so much of it. */
const MAX_UNHEARD = 1_000;

const goesUnheard = (url: string): void => {
	if (!CALLBACK.test(url)) return;
	if (unheard.size >= MAX_UNHEARD) unheard.clear();
	unheard.add(url);
};

/** A refusal, but as success if it says that the interaction is answered already. */
const unlessAnswered = async (response: ResponseLike): Promise<ResponseLike> => {
	const body = await response.text();
	if (CODE.exec(body)?.[1] === ANSWERED) return new Response(null, { status: 204 }) as ResponseLike;
	return handedOn(response, body, 400);
};

/** Whether the connection ended before an answer came. discord.js itself tries again after timeouts and ECONNRESET. */
const isBroken = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';

/** Whether it is the same to Discord once or twice: of what is posted, first responses, and messages with a nonce. */
const isRepeatable = (url: string, { method, body }: Parameters<Ask>[1]): boolean =>
	method !== 'POST' || CALLBACK.test(url) || (typeof body === 'string' && body.includes('"enforce_nonce":true'));
