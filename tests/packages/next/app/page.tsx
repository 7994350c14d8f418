import { paragraphs, title } from "../shared/story.js";
import { Summary } from "./summary";

export default function Page() {
  return (
    <article>
      <h1>{title}</h1>
      <Summary />
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </article>
  );
}
