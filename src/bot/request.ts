import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions, type ResponseLike } from 'discord.js';

/**
 * Asks Discord over HTTP as discord.js does. Too many edits of an old message come as 429, as rate limits do, but with
 * a code and without a time to wait: discord.js would try for ever. Here they are a refusal (400) as any other.
 */
export const request: RESTOptions['makeRequest'] = async (url, init) => {
	// The two know the same RequestInit by different names.
	const response = await DefaultRestOptions.makeRequest(
		url,
		init as Parameters<typeof DefaultRestOptions.makeRequest>[1],
	);
	if (response.status !== 429) return response;
	const body = await response.text();
	const status = CODE.exec(body)?.[1] === TOO_MANY_EDITS ? 400 : 429;
	return new Response(body, { status, headers: new Headers(response.headers) }) as ResponseLike;
};

const CODE = /"code"\s*:\s*(\d+)/;
const TOO_MANY_EDITS = String(RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached);
