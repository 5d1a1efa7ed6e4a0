/** What a work knows of a stem. */
export interface Statistics {
	/** In how many sentences or their notes it occurs. */
	readonly entries: number;
	/**
	 * What it tells that a stem occurs: the logarithm of how many sentences there are to one with the stem (the inverse
	 * document frequency of Robertson and Spärck Jones 1976, kept positive).
	 */
	readonly rarity: number;
	/** The share of all wording that it makes out, above 0, at most 1. */
	readonly share: number;
}

/** Counts how often a work and its guide have each stem. */
export class Counts {
	/** How many sentences there are. */
	entries = 0;
	/** All wording. */
	#amount = 0;
	readonly #stems = new Map<string, { entries: number; amount: number; share: number; rarity: number }>();

	/** Adds a stem that so many sentences or their notes have, as so much of the wording. */
	add(stem: string, entries: number, amount: number): void {
		this.#amount += amount;
		const known = this.#stems.get(stem);
		if (!known) this.#stems.set(stem, { entries, amount, share: 0, rarity: 0 });
		else {
			known.entries += entries;
			known.amount += amount;
		}
	}

	/** Whether any sentence or its notes have the stem. */
	has(stem: string): boolean {
		return (this.#stems.get(stem)?.entries ?? 0) > 0;
	}

	/** What the counts come to, when all is counted; and the rarity of a stem that does not occur. */
	weighed(): { readonly vocabulary: ReadonlyMap<string, Statistics>; readonly unseen: number } {
		const rarityAt = (n: number): number => Math.log(1 + (this.entries - n + 0.5) / (n + 0.5));
		for (const known of this.#stems.values()) {
			known.rarity = rarityAt(known.entries);
			known.share = known.amount / this.#amount;
		}
		return { vocabulary: this.#stems, unseen: rarityAt(0) };
	}
}
