// Compares the interface in the page with the Web IDL that the standard publishes.
promise_test(async () => {
  const idl = await (await fetch("/nutgraf/writing-assistance-apis.idl")).text();
  const array = new IdlArray();
  array.add_untested_idls(
    "[Exposed=Window] interface EventTarget {}; [Exposed=Window] interface ReadableStream {}; [Exposed=Window] interface AbortSignal {};",
  );
  array.add_untested_idls(
    "[LegacyTreatNonObjectAsNull] callback EventHandlerNonNull = any (object event); typedef EventHandlerNonNull? EventHandler;",
  );
  const only = [
    "Summarizer",
    "CreateMonitor",
    "DestroyableModel",
    "CreateMonitorCallback",
    "Availability",
    "PerformancePreference",
  ];
  const parts = idl.match(/(?:dictionary|enum) Summarizer\w+/g).map((part) => part.split(" ")[1]);
  array.add_idls(idl, { only: [...only, ...parts] });
  globalThis.summarizer = await Summarizer.create({
    monitor: (monitor) => (globalThis.monitor = monitor),
  });
  array.add_objects({ Summarizer: ["summarizer"], CreateMonitor: ["monitor"] });
  array.test();
}, "the interface is tested as Web IDL");
