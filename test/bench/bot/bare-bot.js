// The least that a discord.js bot can do: the limit for any bot. JavaScript, as the built bot is, so that start and
// memory compare.
import { Client, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
	intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
	rest: { api: String(process.env.DISCORD_API_URL) },
});
client.on(Events.Error, error => console.error(error.name));
client.on(Events.InteractionCreate, async interaction => {
	if (interaction.isChatInputCommand())
		await interaction.reply({ content: 'An answer that is always the same.', flags: 64 });
});
client.once(Events.ClientReady, () => console.error('ready'));
await client.login(process.env.DISCORD_TOKEN);
