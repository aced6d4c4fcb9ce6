/** Most that may be heard at once: floor holders, or points in a free discussion (PROTOCOL F10). */
export const openMicrophones = 16;
