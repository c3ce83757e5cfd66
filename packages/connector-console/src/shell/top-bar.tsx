import Drawer from "@mui/material/Drawer";
import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import { Link, useLocation } from "react-router";
import { useHereName } from "../parts/here.tsx";
import { Icon } from "../parts/icon.tsx";
import { breadcrumb } from "./breadcrumb.ts";
import { SchemeMenu } from "./scheme-menu.tsx";
import styles from "./shell.module.css";
import { SideNavigation } from "./side-navigation.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

/** Where the user is, and what belongs to every page. */
export function TopBar() {
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <header className={styles["top"]}>
      <span className={styles["menuButton"]}>
        <IconButton aria-label="Show the pages" onClick={() => setMenuOpen(true)}>
          <Icon name="menu" />
        </IconButton>
      </span>
      <Drawer open={isMenuOpen} onClose={() => setMenuOpen(false)}>
        <div className={styles["drawer"]}>
          <SideNavigation onChoose={() => setMenuOpen(false)} />
        </div>
      </Drawer>
      <Breadcrumb />
      <SchemeMenu />
      <SignOutButton />
    </header>
  );
}

function Breadcrumb() {
  const { pathname } = useLocation();
  const crumbs = breadcrumb(pathname, useHereName());
  return (
    <nav aria-label="Breadcrumb">
      <ol className={styles["crumbs"]}>
        {crumbs.map(({ title, path }, at) => (
          <li key={title + String(at)} aria-current={at === crumbs.length - 1 ? "page" : undefined}>
            {path === undefined ? title : <Link to={path}>{title}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
