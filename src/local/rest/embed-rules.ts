import type { APIEmbed } from 'discord-api-types/v10';
import { type Fault, fault, missing, schemeFaults } from './form.js';

/** Characters of all embeds of a message together. */
const longest = 6000;

/** What is wrong with the embeds of a message; `at` is the way to their list. */
export function embedFaults(embeds: readonly APIEmbed[], at: readonly PropertyKey[]): Fault[] {
	const faults = embeds.flatMap((embed, index) => faultsOf(embed, [...at, index]));
	if (embeds.reduce((sum, embed) => sum + lengthOf(embed), 0) > longest) {
		faults.push(fault(at, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${longest}`));
	}
	return faults;
}

function faultsOf(embed: APIEmbed, at: readonly PropertyKey[]): Fault[] {
	const { author, description, fields, footer, image, thumbnail, timestamp, title } = embed;
	const isEmpty = ![author, description, fields?.length, footer, image, thumbnail, timestamp, title].some(Boolean);
	const addresses = { url: embed.url, author: author?.url, image: image?.url, thumbnail: thumbnail?.url };
	return [
		...(isEmpty ? [missing([...at, 'description'])] : []),
		...(fields ?? []).flatMap((field, index) =>
			(['name', 'value'] as const)
				.filter(key => field[key].trim() === '')
				.map(key => missing([...at, 'fields', index, key])),
		),
		...Object.entries(addresses).flatMap(([part, url]) => {
			const allowed = part === 'image' || part === 'thumbnail' ? ['http', 'https', 'attachment'] : ['http', 'https'];
			return url ? schemeFaults(url, allowed, part === 'url' ? [...at, part] : [...at, part, 'url']) : [];
		}),
	];
}

function lengthOf({ author, description, fields, footer, title }: APIEmbed): number {
	const texts = [
		title,
		description,
		footer?.text,
		author?.name,
		...(fields ?? []).flatMap(one => [one.name, one.value]),
	];
	return texts.reduce((sum, text) => sum + (text ?? '').length, 0);
}
