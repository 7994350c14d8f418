import "nutgraf/svelte";
