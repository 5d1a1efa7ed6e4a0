/** What the gateway can be told to do otherwise, or wrong; set it back to end it. */
export class GatewayFaults {
	/** ms between the heartbeats that new connections are asked for; Discord's own by default. */
	heartbeatInterval = 41_250;
	/** Answer heartbeats; a client that gets no answer must take the connection for dead. */
	acknowledgesHeartbeats = true;
	/** Let clients take up their sessions; if not, they get "invalid session" and have to identify anew. */
	acceptsResumes = true;
	/** IDENTIFYs left until the session start limit resets, as `GET /gateway/bot` tells; at 0 none is accepted. */
	sessionStartsLeft = 1000;
	/**
	 * What becomes of an event on its way to the bot, in wire form: `[]` loses it, `[event, event]` sends it twice; one
	 * that is kept back can be returned with a later one, after it. The session counts it as sent all the same.
	 */
	passOn: (event: string) => readonly string[] = event => [event];
}
