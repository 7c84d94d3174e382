import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

interface SignButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly sign: LucideIcon;
}

/** A button whose words stand behind a sign. */
export function SignButton({ sign: Sign, className, children, ...rest }: SignButtonProps) {
  return (
    <button type="button" className={className ? `button ${className}` : 'button'} {...rest}>
      <Sign size="1.1em" aria-hidden="true" />
      {children}
    </button>
  );
}
