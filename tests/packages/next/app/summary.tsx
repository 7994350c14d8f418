"use client";

import "nutgraf/react";

export function Summary() {
  return <nut-graf length="short" onnutgraf-toggle={({ detail }) => console.log(detail.open)} />;
}
