import "nutgraf/solid";

export const Summary = () => (
  <nut-graf article=".story" min-words={200} type="tldr" on:nutgraf-toggle={({ detail }) => console.log(detail.open)} />
);

// @ts-expect-error: a number
export const Wrong = () => <nut-graf sentences="three" />;
