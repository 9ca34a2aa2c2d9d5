import './call-backdrop.css';

/** A call in pictures only: something busy and dark for the surfaces to lie on. */
export function CallBackdrop() {
  return (
    <div className="backdrop" aria-hidden="true">
      {['Mei', 'Kenta', 'Seo-yun', 'Anna'].map((name, index) => (
        <div key={name} className="backdrop-tile" data-tile={index}>
          <span className="backdrop-face">{name.slice(0, 1)}</span>
        </div>
      ))}
    </div>
  );
}
