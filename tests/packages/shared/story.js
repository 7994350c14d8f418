// The story that every project shows, so that all of them must give the same points.

export const title = "Rivertown opens its new library";

export const paragraphs = [
  "The city of Rivertown opened a new library on Monday after six years of work. It holds 400,000 books and has room for 900 readers.",
  "The old library, which stood on a flood plain, was closed in 2019 after the river rose into its cellars. Nobody was hurt, but 12,000 books were lost.",
  "Mayor Ada Quist said the new library was the most expensive building that the city had ever paid for. It cost 48 million crowns, nine million more than planned.",
  "The reading rooms will stay open until midnight on weekdays, two hours longer than before. The city has hired 14 librarians for the evening shifts.",
  "Readers queued from six in the morning. “I came for the chairs,” said Olof Brandt, 81, who was first in line.",
  "A second building for children is planned on the same square. The council will vote on its budget of 11 million crowns in March.",
];
