/** Version of the arithmetic: it changes whenever the same file may give other numbers. */
export const ENGINE = "1.0.0";
