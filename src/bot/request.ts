import { DefaultRestOptions, HTTPError, RESTJSONErrorCodes, type RESTOptions, type ResponseLike } from 'discord.js';

/**
 * Asks Discord over HTTP as discord.js does, but for two answers that discord.js does not know. Too many edits of an
 * old message come as 429, as rate limits do, but with a code and without a time to wait: discord.js would try for
 * ever. Here they are a refusal (400) as any other. And a web page, such as the one on which a hotel wants its guests to
 * log in, would pass for an answer of Discord's; here it rejects.
 */
export const request: RESTOptions['makeRequest'] = async (url, init) => {
	// The two know the same RequestInit by different names.
	const response = await DefaultRestOptions.makeRequest(
		url,
		init as Parameters<typeof DefaultRestOptions.makeRequest>[1],
	);
	const { status: given } = response;
	if (given < 500 && given !== 204 && given !== 429 && !isJson(response)) {
		throw new HTTPError(given, 'no answer of Discord', init.method ?? 'GET', url, {});
	}
	if (given !== 429) return response;
	const body = await response.text();
	const status = CODE.exec(body)?.[1] === TOO_MANY_EDITS ? 400 : 429;
	return new Response(body, { status, headers: new Headers(response.headers) }) as ResponseLike;
};

const isJson = ({ headers }: ResponseLike): boolean =>
	headers.get('Content-Type')?.startsWith('application/json') === true;

const CODE = /"code"\s*:\s*(\d+)/;
const TOO_MANY_EDITS = String(RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached);
