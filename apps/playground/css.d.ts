/** Styles go into the page's own file. */
declare module "*.css";
