/**
 * How places are drawn on a map: each with its mark, and towns around them to find one's way by. A map always stands
 * beside a list that says the same; the script {@code /web/map/map.js} draws what it finds in that list. It finds no site
 * and knows no page. May import {@code directory} and what lies below it; the staff pages and the public one use it.
 */
package org.porchlight.maps;
