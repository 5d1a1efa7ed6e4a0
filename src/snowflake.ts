/** Whether a string can be an id of Discord's: 17 to 20 digits. */
export const isSnowflake = (text: string): boolean => /^\d{17,20}$/.test(text);
