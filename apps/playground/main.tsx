import { load } from "nadir";
import { render } from "preact";
import { App } from "./app.tsx";
import { Failure } from "./failure.tsx";
import "./style.css";

const place = document.getElementById("app")!;

load().then(
  (nadir) => render(<App nadir={nadir} />, place),
  (error: Error) => render(<Failure error={error} />, place),
);
