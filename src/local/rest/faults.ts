import { DiscordError } from '../world/errors.js';

/** What goes wrong with a request. */
export type RestFault =
	/** Too many requests; `retryAfter` in seconds. */
	| { readonly kind: 'rate-limited'; readonly scope: 'user' | 'shared' | 'global'; readonly retryAfter: number }
	/** A bare HTTP error, such as 500 or 502. */
	| { readonly kind: 'status'; readonly status: number }
	/** A refusal with one of Discord's codes, such as 403 with 50013. */
	| { readonly kind: 'refused'; readonly status: number; readonly code: number; readonly message: string }
	/** No answer, ever. */
	| { readonly kind: 'hang' }
	/** The connection breaks. */
	| { readonly kind: 'cut' };

/** Which requests, how often, with what result. */
export interface RestFaultRule {
	readonly method?: string;
	/** Tried on the path after `/api/v10`. */
	readonly path: RegExp;
	readonly fault: RestFault;
	/** How many requests it strikes, by default 1. */
	readonly times?: number;
	/** `after`: the request is carried out, and only its answer goes wrong. By default `before`. */
	readonly when?: 'before' | 'after';
}

/** What the REST API can be told to do wrong. */
export class RestFaults {
	#rules: { rule: RestFaultRule; left: number }[] = [];

	/** Adds a rule; the oldest that fits a request and is not used up strikes. Returns what takes it away. */
	add(rule: RestFaultRule): () => void {
		const entry = { rule, left: rule.times ?? 1 };
		this.#rules.push(entry);
		return () => {
			this.#rules = this.#rules.filter(one => one !== entry);
		};
	}

	/** The rule that strikes this request, counted as used. */
	strike(method: string, path: string): RestFaultRule | undefined {
		if (this.#rules.length === 0) return undefined;
		const entry = this.#rules.find(({ rule }) => (rule.method ?? method) === method && rule.path.test(path));
		if (!entry) return undefined;
		if (--entry.left <= 0) this.#rules = this.#rules.filter(one => one !== entry);
		return entry.rule;
	}
}

/** The answer that a fault gives, if it leaves the connection; `hang` gives none. */
export function answerTo(fault: Exclude<RestFault, { kind: 'cut' }>): Response | Promise<Response> {
	switch (fault.kind) {
		case 'rate-limited':
			return rateLimited(fault.scope, fault.retryAfter);
		case 'status':
			return Response.json({ message: `${fault.status}: Error`, code: 0 }, { status: fault.status });
		case 'refused':
			return Response.json(new DiscordError(fault.status, fault.code, fault.message), { status: fault.status });
		case 'hang':
			return new Promise(() => {});
	}
}

/** Discord's answer to one who asks too often; `retryAfter` in seconds. */
export function rateLimited(scope: 'user' | 'shared' | 'global', retryAfter: number): Response {
	const isGlobal = scope === 'global';
	const message = isGlobal ? 'You are being rate limited globally.' : 'You are being rate limited.';
	return Response.json(
		{ message, retry_after: retryAfter, global: isGlobal },
		{
			status: 429,
			headers: {
				'Retry-After': String(Math.ceil(retryAfter)),
				'X-RateLimit-Scope': scope,
				...(isGlobal && { 'X-RateLimit-Global': 'true' }),
			},
		},
	);
}
