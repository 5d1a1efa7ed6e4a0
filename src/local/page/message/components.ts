import type {
	APIButtonComponent,
	APIContainerComponent,
	APIMessage,
	APIMessageComponent,
	APIUnfurledMediaItem,
} from 'discord-api-types/v10';
import { ButtonStyle, ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import { type Html, html, type Part, posts } from '../html.js';
import { icons } from '../icons.js';
import { link } from '../markdown/link.js';
import { markdown } from '../markdown/markdown.js';
import { messagePath, type Viewer } from '../viewer.js';
import { emojiText } from './emoji.js';
import { selectMenu } from './select.js';

/** A message's components, those inside others with them. */
export function components(list: readonly APIMessageComponent[], message: APIMessage, viewer: Viewer): Part {
	return list.map(component => draw(component, message, viewer));
}

function draw(component: APIMessageComponent, message: APIMessage, viewer: Viewer): Html {
	switch (component.type) {
		case ComponentType.Container:
			return container(component, message, viewer);
		case ComponentType.TextDisplay:
			return html`<div class="text">${markdown(component.content, viewer)}</div>`;
		case ComponentType.Section:
			return html`<div class="section"><div>${components(component.components, message, viewer)}</div><div class="accessory">${draw(component.accessory, message, viewer)}</div></div>`;
		case ComponentType.ActionRow:
			return html`<div class="row">${components(component.components, message, viewer)}</div>`;
		case ComponentType.Button:
			return button(component, message, viewer);
		case ComponentType.Separator: {
			const size = component.spacing === SeparatorSpacingSize.Large ? 'large' : 'small';
			return component.divider === false
				? html`<div class="space space-${size}"></div>`
				: html`<hr class="space space-${size}">`;
		}
		case ComponentType.Thumbnail:
			return picture(component.media, component.description, 'thumbnail');
		case ComponentType.MediaGallery:
			return html`<div class="gallery">${component.items.map(item => picture(item.media, item.description, 'picture'))}</div>`;
		case ComponentType.StringSelect:
		case ComponentType.UserSelect:
		case ComponentType.RoleSelect:
		case ComponentType.MentionableSelect:
		case ComponentType.ChannelSelect:
			return selectMenu(component, message, viewer);
		default:
			return html`<p class="unshown">A component of type ${component.type}, which the local Discord does not draw.</p>`;
	}
}

function container(
	{ accent_color, components: inner, spoiler }: APIContainerComponent,
	message: APIMessage,
	viewer: Viewer,
) {
	// The bar is an SVG because a strict Content-Security-Policy allows no style attribute.
	const bar =
		typeof accent_color === 'number' &&
		html`<svg class="accent" aria-hidden="true"><rect width="100%" height="100%" fill="${hex(accent_color)}"/></svg>`;
	const parts = components(inner, message, viewer);
	if (!spoiler) return html`<div class="container">${bar}${parts}</div>`;
	if (viewer.still) {
		return html`<div class="container spoiler" role="img" aria-label="Spoiler">${bar}<div>${parts}</div></div>`;
	}
	return html`<div class="container spoiler" role="button" tabindex="0" aria-label="Spoiler" aria-expanded="false" data-spoiler>${bar}<div>${parts}</div></div>`;
}

/** A colour as Discord has it (0xRRGGBB) in the notation of style sheets. */
export function hex(colour: number): string {
	return `#${(colour & 0xffffff).toString(16).padStart(6, '0')}`;
}

const buttonStyles: Record<ButtonStyle, string> = {
	[ButtonStyle.Primary]: 'primary',
	[ButtonStyle.Secondary]: 'secondary',
	[ButtonStyle.Success]: 'success',
	[ButtonStyle.Danger]: 'danger',
	[ButtonStyle.Link]: 'secondary',
	[ButtonStyle.Premium]: 'primary',
};

function button(component: APIButtonComponent, message: APIMessage, viewer: Viewer): Html {
	const look = `button ${buttonStyles[component.style]}`;
	const disabled = (component.disabled || viewer.still) && html` disabled`;
	if (component.style === ButtonStyle.Premium) {
		return html`<button type="button" class="${look}" disabled>Premium</button>`;
	}
	const emoji = component.emoji && html`<span class="emoji">${emojiText(component.emoji)}</span>`;
	const label = component.label && html`<span>${component.label}</span>`;
	if (component.style !== ButtonStyle.Link) {
		return html`<button type="button" class="${look}"${posts(`${messagePath(message, viewer)}/press`, { customId: component.custom_id })}${disabled}>${emoji}${label}</button>`;
	}
	if (component.disabled || !/^https?:\/\//i.test(component.url)) {
		return html`<button type="button" class="${look}" disabled>${emoji}${label}${icons.open}</button>`;
	}
	return link(component.url, html`${emoji}${label}${icons.open}`, viewer, look);
}

function picture(media: APIUnfurledMediaItem, description: string | null | undefined, look: string): Html {
	return html`<img class="${look}" src="${media.url}" alt="${description ?? ''}" loading="lazy">`;
}
