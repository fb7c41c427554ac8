/** Which PHP this is. */

/** The PHP whose behaviour we follow: what phpversion() answers. */
export const PHP_VERSION = '8.2.36';
export const ZEND_VERSION = '4.2.36';
