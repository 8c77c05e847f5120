/** A piece of one of Lit's files as it is published, found there once, and what stands in its place. */
export type Cut = readonly [from: string, to: string];

/**
 * What of Lit the script-tag bundle cannot come to need, file by file, for @lit/reactive-element 2.1.2, lit-element
 * 4.2.2, lit-html 3.3.3 and @lit/task 1.0.3. Lit publishes minified text, so a new version renames much of it and the
 * build stops here: delete the cuts of the file that changed, which gives a larger bundle that works, then find each
 * one again. Applications that import the elements have Lit whole.
 *
 * Everything follows from how our sources use Lit, which trim-lit.ts makes sure of:
 * - templates of `html` alone, without comments, raw text or expressions other than in a child or an attribute's value,
 *   rendered once into each shadow root; values are text, `nothing`, templates and arrays of them, never directives;
 * - style sheets without expressions, in one flat array, for browsers that can share them: `light-dark()` is newer;
 * - properties without decorators, accessors or converters, and only Booleans reflected;
 * - elements that update whenever they are asked to, and controllers that are there from the constructor on;
 * - tasks that run before an update, with `args` and a render function for each state.
 */
export const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'reactive-element/css-tag.js': [
    // A style sheet is made at once, and is what `css` gives.
    [
      'i=(t,...e)=>{const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;' +
        'if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+' +
        '". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)}',
      'i=([t])=>{const e=new CSSStyleSheet;return e.replaceSync(t),e}',
    ],
    [
      'e=t.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&' +
        '"replace"in CSSStyleSheet.prototype',
      // Looks at something still: the bundler puts modules that do nothing at all into a chunk of their own.
      'e=t.ShadowRoot',
    ],
    ['s.adoptedStyleSheets=o.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet)', 's.adoptedStyleSheets=o'],
  ],

  'reactive-element/reactive-element.js': [
    ['getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,', ''],
    ['c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,d=(t,s)=>t,', ''],
    // The converter: from attributes alone, of the types that we have.
    [
      'u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},' +
        'fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;' +
        'case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}}',
      'u=(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t',
    ],
    [',b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    // The properties of a class: one pass over its own, after those of its parent.
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    ['this._$Eh&&[...this._$Eh.keys()]', '[...this._$Eh.keys()]'],
    [
      'static createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&' +
        '((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),' +
        'h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}',
      '',
    ],
    [
      'static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};' +
        'return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}',
      '',
    ],
    ['static getPropertyOptions(t){return this.elementProperties.get(t)??b}', ''],
    [
      'static _$Ei(){if(this.hasOwnProperty(d("elementProperties")))return;const t=n(this);t.finalize(),' +
        'void 0!==t.l&&(this.l=[...t.l]),this.elementProperties=new Map(t.elementProperties)}',
      '',
    ],
    [
      'static finalize(){if(this.hasOwnProperty(d("finalized")))return;if(this.finalized=!0,this._$Ei(),' +
        'this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}' +
        'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);' +
        'if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}' +
        'this._$Eh=new Map;for(const[t,s]of this.elementProperties){const i=this._$Eu(t,s);void 0!==i&&this._$Eh.set(i,t)}' +
        'this.elementStyles=this.finalizeStyles(this.styles)}',
      'static finalize(){if(this.hasOwnProperty("finalized"))return;this.finalized=!0;const t=n(this);t.finalize(),' +
        'this.elementProperties=new Map(t.elementProperties),this._$Eh=new Map(t._$Eh);' +
        'for(const[t,s]of Object.entries(this.properties)){const i=Symbol();this.elementProperties.set(t,s),' +
        's.state||!1===s.attribute||this._$Eh.set(s.attribute??t.toLowerCase(),t),' +
        'e(this.prototype,t,{get(){return this[i]},set(s){const e=this[i];this[i]=s,this.requestUpdate(t,e)},' +
        'configurable:!0,enumerable:!0})}}',
    ],
    [
      'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());' +
        'for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
      '',
    ],
    [
      'static _$Eu(t,s){const i=s.attribute;return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0}',
      '',
    ],
    // The life of an element.
    [
      'this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){',
      'this._$Ep=new Map,this._$EO=new Set,this.isUpdatePending=!1,this.hasUpdated=!1,',
    ],
    [
      'this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))',
      'this.requestUpdate();for(const t of this.constructor.elementProperties.keys())' +
        'this.hasOwnProperty(t)&&(this._$Ep.set(t,this[t]),delete this[t])',
    ],
    [
      '(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()',
      'this._$EO.add(t)',
    ],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    [
      '_$E_(){const t=new Map,s=this.constructor.elementProperties;for(const i of s.keys())' +
        'this.hasOwnProperty(i)&&(t.set(i,this[i]),delete this[i]);t.size>0&&(this._$Ep=t)}',
      '',
    ],
    [
      'createRenderRoot(){const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);' +
        'return s(t,this.constructor.elementStyles),t}',
      '',
    ],
    [
      'this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0)',
      'this.renderRoot||((this.renderRoot=this.attachShadow({mode:"open"})).adoptedStyleSheets=this.constructor.styles),' +
        'this.enableUpdating(!0)',
    ],
    ['this._$EO?.forEach(t=>t.hostConnected?.())', 'this._$EO.forEach(t=>t.hostConnected?.())'],
    ['enableUpdating(t){}', ''],
    ['this._$EO?.forEach(t=>t.hostDisconnected?.())', 'this._$EO.forEach(t=>t.hostDisconnected?.())'],
    ['attributeChangedCallback(t,s,i){this._$AK(t,i)}', ''],
    [
      '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){' +
        'const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);' +
        'this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
      '',
    ],
    [
      '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),' +
        'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;' +
        'this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}}',
      'attributeChangedCallback(t,s,i){const{_$Eh:e,elementProperties:h}=this.constructor,r=e.get(t);this[r]=u(i,h.get(r).type)}',
    ],
    [
      'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),' +
        '!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;' +
        'this.C(t,s,i)}!1===this.isUpdatePending&&',
      'requestUpdate(t,s){if(void 0!==t){if(!(this.constructor.elementProperties.get(t)?.hasChanged??f)(this[t],s))return;' +
        'this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}' +
        'this.isUpdatePending||',
    ],
    [
      'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),' +
        '!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),' +
        '!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
      '',
    ],
    [
      'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}',
      '',
    ],
    [
      'performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){' +
        'for(const[t,s]of this._$Ep)this[t]=s;this._$Ep=void 0}const t=this.constructor.elementProperties;' +
        'if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}}' +
        'let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),' +
        'this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}',
      'for(const[t,s]of this._$Ep)this[t]=s;this._$Ep.clear();const t=this._$AL;try{this.willUpdate(t),' +
        'this._$EO.forEach(t=>t.hostUpdate?.()),this.update(t)}catch(t){throw this._$EM(),t}' +
        'return this._$EO.forEach(t=>t.hostUpdated?.()),this.hasUpdated=!0,this.updated(t),!this.isUpdatePending}',
    ],
    [
      '_$AE(t){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),this.updated(t)}',
      '',
    ],
    ['shouldUpdate(t){return!0}', ''],
    [
      'this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}',
      'for(const[t,s]of this.constructor.elementProperties)s.reflect&&this.toggleAttribute(t,!!this[t]);this._$EM()}',
    ],
    ['firstUpdated(t){}', ''],
    [
      'y.elementStyles=[],y.shadowRootOptions={mode:"open"},y[d("elementProperties")]=new Map,y[d("finalized")]=new Map,' +
        'p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")',
      'y.finalized=!0',
    ],
  ],

  'lit-element/lit-element.js': [
    ['constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}', ''],
    ['createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}', ''],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    ['this._$Do=e(r,this.renderRoot,this.renderOptions)', 'e(r,this.renderRoot,this)'],
    ['connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}', ''],
    ['disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return r}', ''],
    ['i._$litElement$=!0,i["finalized"]=!0,', 'i.finalized=!0;'],
    ['s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],

  'lit-html/lit-html.js': [
    // Results of `html`, known by a symbol: no answer of a gateway can look like one.
    ['x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3),', 'x=Symbol(),b=(t,...i)=>({[x]:t,values:i}),w=0,T=0,'],
    ['d=t=>u(t)||"function"==typeof t?.[Symbol.iterator],', ''],
    ['i=t=>t,', ''],
    // The policy of Trusted Types is made for the first template: a second copy of the file draws none, and its policy would
    // have the name of the first.
    ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,', ''],
    ['E=Symbol.for("lit-noChange"),', 'E=0,'],
    // Reading a template: an expression is an attribute's where an attribute's name, and maybe the beginning of its value,
    // comes before.
    [
      'f="[ \\t\\n\\f\\r]",v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,p=RegExp(`>|${f}(?:([^' +
        '\\\\s"\'>=/]+)(${f}*=${f}*(?:[^ \\t\\n\\f\\r"\'\\`<>=]|("|\')|))|$)`,"g"),g=/\'/g,$=/"/g,y=/^(?:script|style|textarea|' +
        'title)$/i,',
      '',
    ],
    [
      'const N=(t,i)=>{const s=t.length-1,e=[];let n,l=2===i?"<svg>":3===i?"<math>":"",c=v;for(let i=0;i<s;i++){const s=t[i];' +
        'let a,u,d=-1,f=0;for(;f<s.length&&(c.lastIndex=f,u=c.exec(s),null!==u);)f=c.lastIndex,c===v?"!--"===u[1]?c=_:void 0!==' +
        'u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p?">"===u[0]?(c=n??v,d=-' +
        '1):void 0===u[1]?d=-2:(d=c.lastIndex-u[2].length,a=u[1],c=void 0===u[3]?p:\'"\'===u[3]?$:g):c===$||c===g?c=p:c===_||c=' +
        '==m?c=v:(c=p,n=void 0);const x=c===p&&t[i+1].startsWith("/>")?" ":"";l+=c===v?s+r:d>=0?(e.push(a),s.slice(0,d)+h+s.sli' +
        'ce(d)+o+x):s+o+(-2===d?i:x)}return[V(t,l+(t[s]||"<?>")+(2===i?"</svg>":3===i?"</math>":"")),e]};',
      'let e;const N=t=>{const i=[];let n=t.map((s,e)=>{const n=/\\s([^\\s">=]+)(=(?:"[^">]*)?)$/.exec(s);return e===t.length-1?s||"<?>":' +
        'n?(i.push(n[1]),s.slice(0,n.index+1)+n[1]+h+n[2]+o):s+r}).join("");' +
        'e??=globalThis.trustedTypes?.createPolicy("lit-html",{createHTML:t=>t});return[e?e.createHTML(n):n,i]};',
    ],
    ['function V(t,i){if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");' +
        'return void 0!==e?e.createHTML(i):i}', ''],
    ['constructor({strings:t,_$litType$:i},e){let r;', 'constructor(t){let r;'],
    [
      '[f,v]=N(t,i);if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){' +
        'const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}for(',
      '[f,v]=N(t);this.el=document.createElement("template"),this.el.innerHTML=f,P.currentNode=this.el.content;for(',
    ],
    ['static createElement(t,i){const s=l.createElement("template");return s.innerHTML=t,s}', ''],
    ['if(r.hasAttributes())for(const t', 'for(const t'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";' +
        'for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    [
      'else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;' +
        'for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'else r.data===n&&d.push({type:2,index:l});',
    ],
    // Directives.
    [
      'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;' +
        'return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),' +
        'void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
      '',
    ],
    // A template on the page.
    [
      'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}' +
        'get _$AU(){return this._$AM._$AU}',
      'constructor(t){this._$AV=[],this._$AD=t}',
    ],
    ['(t?.creationScope??l).importNode(i,!0)', 'l.importNode(i,!0)'],
    [
      'let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):' +
        '6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i),',
      'this._$AV.push(2===r.type?new k(h,h.nextSibling,t):new r.ctor(h,r.name,r.strings,t)),',
    ],
    [
      'void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
      's._$AI(t[i++])',
    ],
    // A child's place.
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    [
      'constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,' +
        'this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;' +
        'return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
      'constructor(t,i,s){this._$AH=A,this._$AA=t,this._$AB=i,this.options=s}',
    ],
    [
      '_$AI(t,i=this){t=M(this,t,i),a(t)?t===A||null==t||""===t?(this._$AH!==A&&this._$AR(),this._$AH=A):' +
        't!==this._$AH&&t!==E&&this._(t):void 0!==t._$litType$?this.$(t):void 0!==t.nodeType?this.T(t):d(t)?this.k(t):this._(t)}',
      '_$AI(t){a(t)?t===A||null==t||""===t?(this._$AH!==A&&this._$AR(),this._$AH=A):' +
        't!==this._$AH&&this._(t):t[x]?this.$(t):u(t)?this.k(t):this._(t)}',
    ],
    ['T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}', 'T(t){this._$AR(),this._$AH=this.O(t)}'],
    [
      'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),' +
        'this.options)),s);if(this._$AH?._$AD===e)this._$AH.p(i);else{const t=new R(e,this),s=',
      'const{values:i,[x]:s}=t,e=C.get(s)??new S(s);C.set(s,e);if(this._$AH?._$AD===e)this._$AH.p(i);else{const t=new R(e),s=',
    ],
    ['_$AC(t){let i=C.get(t.strings);return void 0===i&&C.set(t.strings,i=new S(t)),i}', ''],
    ['new k(this.O(c()),this.O(c()),this,this.options)', 'new k(this.O(c()),this.O(c()),this.options)'],
    [
      'for(this._$AP?.(!1,!0,s);t!==this._$AB;){const s=i(t).nextSibling;i(t).remove(),t=s}}',
      'for(;t!==this._$AB;){const s=t.nextSibling;t.remove(),t=s}}',
    ],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    // An attribute's.
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    [
      'constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,' +
        's.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}_$AI(t,i=th' +
        'is,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);els' +
        'e{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._' +
        '$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)}j(t){t===A?this.element.removeAttribute(th' +
        'is.name):this.element.setAttribute(this.name,t??"")}',
      'constructor(t,i,s,h){this.element=t,this.name=i,this.strings=s,this.options=h,this._$AH=A}' +
        '_$AI(t){a(t)&&t===this._$AH||this.j(this._$AH=t)}' +
        'j(t){t===A?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,this.strings.join(t??""))}',
    ],
    ['constructor(){super(...arguments),this.type=3}', ''],
    ['constructor(){super(...arguments),this.type=4}', ''],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
    [
      '_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||' +
        't.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),' +
        'h&&this.element.addEventListener(this.name,this,t),this._$AH=t}',
      '_$AI(t){this._$AH===A&&this.element.addEventListener(this.name,this),this._$AH=t}',
    ],
    [
      '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
      'this._$AH.call(this.options,t)',
    ],
    [
      'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}' +
        'get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
      '',
    ],
    [
      '{M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),' +
        '(t.litHtmlVersions??=[]).push("3.3.3");',
      '0;',
    ],
    [
      'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;' +
        'e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h}',
      '(i._$litPart$??=new k(i.appendChild(c()),null,s))._$AI(t)}',
    ],
  ],

  'task/task.js': [
    // Two arguments: the host and the configuration.
    ['constructor(t,s,i){', 'constructor(t,h){'],
    ['const h="object"==typeof s?s:{task:s,args:i};', ''],
    ['this.m=h.argsEqual??r,', ''],
    [
      ',this.autoRun=h.autoRun??!0,"initialValue"in h&&(this.u=h.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){' +
        '!0===this.autoRun&&this.S()}hostUpdated(){"afterUpdate"===this.autoRun&&this.S()}',
      '}',
    ],
    [
      'T(){if(void 0===this.j)return;const t=this.j();' +
        'if(!Array.isArray(t))throw Error("The args function must return an array");return t}' +
        'async S(){const t=this.T(),s=this.O;this.O=t,t===s||void 0===t||void 0!==s&&this.m(s,t)||await this.run(t)}',
      'hostUpdate(){const t=this.j();void 0!==this.O&&r(this.O,t)||this.run(t)}',
    ],
    ['t??=this.T(),', 't??=this.j(),'],
    ['"afterUpdate"===this.autoRun?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();', 'this._.requestUpdate();'],
    [
      'if(s===i)this.i=0;else{if(!1===e){try{this.k?.(s)}catch{}this.i=2,this.o?.(s)}else{try{this.A?.(h)}catch{}this.i=3,this.h?.(h)}' +
        'this.u=s,this.l=h}this._.requestUpdate()',
      'try{e?this.A?.(h):this.k?.(s)}catch{}this.u=s,this.l=h,e?(this.i=3,this.h?.(h)):(this.i=2,this.o?.(s)),this._.requestUpdate()',
    ],
    ['get value(){return this.u}get error(){return this.l}', ''],
    ['case 0:return t.initial?.();case 1:return t.pending?.();', 'case 0:return t.initial();case 1:return t.pending();'],
    [
      'case 2:return t.complete?.(this.value);case 3:return t.error?.(this.error);default:throw Error("Unexpected status: "+this.i)',
      'case 2:return t.complete(this.u);default:return t.error(this.l)',
    ],
  ],
};
