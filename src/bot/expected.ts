import { HTTPError, type ResponseLike, Routes } from 'discord.js';
import * as z from 'zod';
import { handedOn } from './response.js';

/** What must be in the answers without which nothing works, by the end of their address. */
const EXPECTED: readonly (readonly [address: RegExp, answer: z.ZodType])[] = [
	[
		new RegExp(`${Routes.gatewayBot()}$`),
		z.object({
			url: z.url({ protocol: /^wss?$/ }),
			shards: z.int().positive(),
			session_start_limit: z.object({
				total: z.int(),
				remaining: z.int(),
				reset_after: z.number(),
				max_concurrency: z.int().positive(),
			}),
		}),
	],
	[new RegExp(`${Routes.user()}$`), z.object({ id: z.string(), username: z.string() })],
	[new RegExp(`${Routes.currentApplication()}$`), z.object({ id: z.string() })],
	[/\/applications\/\d+\/commands(?:\?|$)/, z.array(z.looseObject({}))],
];

/** A successful answer as it came; rejects if it is not what is to be had at that address, and so not Discord's. */
export const asExpected = async (url: string, method: string, response: ResponseLike): Promise<ResponseLike> => {
	const [, expected] = EXPECTED.find(([address]) => address.test(url)) ?? [];
	if (!expected) return response;
	const text = await response.text();
	if (!isJsonOf(expected, text)) throw new HTTPError(response.status, 'no answer of Discord', method, url, {});
	return handedOn(response, text, response.status);
};

const isJsonOf = (expected: z.ZodType, text: string): boolean => {
	try {
		return expected.safeParse(JSON.parse(text)).success;
	} catch {
		return false;
	}
};
