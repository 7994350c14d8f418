import "nutgraf/react";

export const Summary = () => (
  <nut-graf article=".story" min-words={200} type="tldr" />
);

// @ts-expect-error: a number
export const Wrong = () => <nut-graf sentences="three" />;
