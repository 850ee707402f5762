import { render } from "preact";
import { App } from "./app.tsx";
import "./tfjs.css";

render(<App />, document.getElementById("app")!);
