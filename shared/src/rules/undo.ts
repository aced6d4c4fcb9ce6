/** How long a wrong click can be undone, in seconds (PROTOCOL F5). */
export const undoSeconds = 10;
