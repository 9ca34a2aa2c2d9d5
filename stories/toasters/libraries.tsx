import { Alert, createTheme, Button as MuiButton, Snackbar, ThemeProvider } from '@mui/material';
import { Button as AntdButton, ConfigProvider, notification, theme as themes } from 'antd';
import { SnackbarProvider, useSnackbar } from 'notistack';
import { type ReactNode, useState } from 'react';
import { Toaster as HotToaster, toast as hotToast } from 'react-hot-toast';
import { Toaster as SonnerToaster, toast as sonnerToast } from 'sonner';
import type { ToasterAdapter } from '../../src/index.js';
import { antdToaster } from '../../src/toasters/antd.js';
import { muiToaster } from '../../src/toasters/mui.js';
import { notistackToaster } from '../../src/toasters/notistack.js';
import { hotToaster } from '../../src/toasters/react-hot-toast.js';
import { sonnerToaster } from '../../src/toasters/sonner.js';

/** An app with a toaster of its own. */
interface LibraryProps {
  readonly theme?: 'light' | 'dark';
  /** What is in the app, given the adapter to its toaster. */
  readonly children: (toaster: ToasterAdapter) => ReactNode;
}

function Sonner({ theme = 'light', children }: LibraryProps) {
  return (
    <>
      <SonnerToaster theme={theme} expand visibleToasts={13} />
      {children(sonnerToaster(sonnerToast))}
    </>
  );
}

const dark = { background: '#1c2230', color: '#fff' };

function HotToast({ theme, children }: LibraryProps) {
  return (
    <>
      <HotToaster position="bottom-right" toastOptions={theme === 'dark' ? { style: dark } : {}} />
      {children(hotToaster(hotToast))}
    </>
  );
}

function Notistack({ children }: LibraryProps) {
  return (
    <SnackbarProvider maxSnack={13} anchorOrigin={{ horizontal: 'right', vertical: 'bottom' }}>
      <NotistackApp>{children}</NotistackApp>
    </SnackbarProvider>
  );
}

function NotistackApp({ children }: LibraryProps) {
  return children(notistackToaster(useSnackbar()));
}

function Antd({ theme, children }: LibraryProps) {
  return (
    <ConfigProvider
      theme={{
        algorithm: theme === 'dark' ? themes.darkAlgorithm : themes.defaultAlgorithm,
        // White on its own blue has a contrast of 4.1.
        token: { colorPrimary: '#0958d9' },
      }}
    >
      <AntdApp>{children}</AntdApp>
    </ConfigProvider>
  );
}

function AntdApp({ children }: LibraryProps) {
  const [api, holder] = notification.useNotification({ placement: 'bottomRight', stack: false });
  return (
    <>
      {holder}
      {children(antdToaster(api, { Button: AntdButton }))}
    </>
  );
}

function Mui({ theme = 'light', children }: LibraryProps) {
  const [toaster] = useState(() => muiToaster({ Alert, Button: MuiButton, Snackbar }));
  return (
    <ThemeProvider theme={createTheme({ palette: { mode: theme } })}>
      <toaster.Toasts />
      {children(toaster)}
    </ThemeProvider>
  );
}

/** Apps by the library whose toaster they have. */
export const libraries = { Sonner, HotToast, Notistack, Antd, Mui } as const;
