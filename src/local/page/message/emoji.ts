/** An emoji in text: the character itself, or a custom one's name. */
export function emojiText(emoji: { id?: string | null; name?: string | null }): string {
	return emoji.id ? `:${emoji.name}:` : (emoji.name ?? '');
}
