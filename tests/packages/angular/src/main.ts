import { Component, CUSTOM_ELEMENTS_SCHEMA } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import "nutgraf";
import { paragraphs, title } from "../shared/story.js";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <article>
      <h1>{{ title }}</h1>
      <nut-graf></nut-graf>
      @for (text of paragraphs; track text) {
        <p>{{ text }}</p>
      }
    </article>
  `,
})
class App {
  title = title;
  paragraphs = paragraphs;
}

bootstrapApplication(App).catch(console.error);
